// SPDX-License-Identifier: GPL-2.0-or-later
// The writing half of lede/lede.h, over the C++ IndexWriter and Annotator.
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "analysis/c_boundary.hpp"
#include "analysis/json_options.hpp"
#include "lede/annotator.hpp"
#include "lede/index_writer.hpp"
#include "lede/reader.hpp"

using lede::JsonOptions;
using lede::c_boundary::copy_out;
using lede::c_boundary::guarded;
using lede::c_boundary::require;

using ProblemHandler = std::function<void(const lede::Problem&)>;

struct lede_writer {
  lede::IndexWriter writer;
  ProblemHandler on_problem{};
};

struct lede_annotator {
  lede::Annotator annotator;
};

namespace {

lede::AnnotatorOptions take_annotator(JsonOptions& options) {
  lede::AnnotatorOptions out;
  options.take("model_path", out.model_path);
  options.take("corrections_path", out.corrections_path);
  options.take("words_only", out.words_only);
  return out;
}

lede::WriterOptions writer_options(const char* json) {
  JsonOptions options(json);
  lede::WriterOptions out;
  out.annotator = take_annotator(options);
  options.take("threads", out.threads);
  options.take("commit_every", out.commit_every);
  options.take("articles_per_segment", out.articles_per_segment);
  options.take("strict", out.strict);
  options.take("shard", out.shard);
  options.take("shards", out.shards);
  options.finish();
  return out;
}

struct PathOptions {
  lede::ReadOptions read{};
  bool prune = false;
};

PathOptions path_options(const char* json) {
  JsonOptions options(json);
  PathOptions out;
  options.take("prune", out.prune);
  options.take("max_article_bytes", out.read.max_article_bytes);
  options.take("max_line_bytes", out.read.max_line_bytes);
  options.take("strict", out.read.strict);
  options.finish();
  return out;
}

}  // namespace

lede_status lede_writer_open(const char* index, const char* options, lede_writer** writer,
                             lede_error** error) {
  return guarded(error, [&] {
    require(index, "index");
    require(writer, "writer");
    *writer = std::make_unique<lede_writer>(
                  lede_writer{lede::IndexWriter(index, writer_options(options)), {}})
                  .release();
  });
}

lede_status lede_writer_on_problem(lede_writer* writer, lede_problem_callback callback,
                                   void* user_data, lede_error** error) {
  return guarded(error, [&] {
    require(writer, "writer");
    writer->on_problem = {};
    if (callback != nullptr) {
      writer->on_problem = [callback, user_data](const lede::Problem& problem) {
        callback(lede::c_boundary::status_of(problem.code), problem.message.c_str(), user_data);
      };
    }
    writer->writer.on_problem(writer->on_problem);
  });
}

lede_status lede_writer_add(lede_writer* writer, const char* record, lede_error** error) {
  return guarded(error, [&] {
    require(writer, "writer");
    require(record, "record");
    writer->writer.add(lede::article_from_json(record, writer->on_problem));
  });
}

lede_status lede_writer_add_paths(lede_writer* writer, const char* const* paths, size_t count,
                                  const char* options, lede_error** error) {
  return guarded(error, [&] {
    require(writer, "writer");
    require(paths, "paths");
    const PathOptions chosen = path_options(options);
    writer->writer.add_paths({paths, paths + count}, chosen.read, chosen.prune);
  });
}

lede_status lede_writer_remove(lede_writer* writer, const char* id, int* removed,
                               lede_error** error) {
  return guarded(error, [&] {
    require(writer, "writer");
    require(id, "id");
    const bool held = writer->writer.remove(id);
    if (removed != nullptr) *removed = held ? 1 : 0;
  });
}

lede_status lede_writer_commit(lede_writer* writer, lede_error** error) {
  return guarded(error, [&] {
    require(writer, "writer");
    writer->writer.commit();
  });
}

lede_status lede_writer_report(const lede_writer* writer, char** json, lede_error** error) {
  return guarded(error, [&] {
    require(writer, "writer");
    require(json, "json");
    const lede::WriteReport report = writer->writer.report();
    const nlohmann::ordered_json members = {
        {"added", report.added},          {"replaced", report.replaced},
        {"unchanged", report.unchanged},  {"removed", report.removed},
        {"problems", report.problems},    {"other_shards", report.other_shards},
        {"text_bytes", report.text_bytes}};
    *json = copy_out(members.dump());
  });
}

void lede_writer_close(lede_writer* writer) {
  const std::unique_ptr<lede_writer> owned(writer);
}

lede_status lede_annotator_open(const char* options, lede_annotator** annotator,
                                lede_error** error) {
  return guarded(error, [&] {
    require(annotator, "annotator");
    JsonOptions chosen(options);
    const lede::AnnotatorOptions out = take_annotator(chosen);
    chosen.finish();
    *annotator = std::make_unique<lede_annotator>(lede_annotator{lede::Annotator(out)}).release();
  });
}

lede_status lede_annotate(const lede_annotator* annotator, const char* record, char** json,
                          lede_error** error) {
  return guarded(error, [&] {
    require(annotator, "annotator");
    require(record, "record");
    require(json, "json");
    *json = copy_out(lede::to_json(annotator->annotator.annotate(lede::article_from_json(record))));
  });
}

void lede_annotator_close(lede_annotator* annotator) {
  const std::unique_ptr<lede_annotator> owned(annotator);
}
