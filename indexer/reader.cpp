// SPDX-License-Identifier: GPL-2.0-or-later
#include "lede/reader.hpp"

#include <unistd.h>

#include <utility>

#include "analysis/unicode.hpp"
#include "indexer/archive.hpp"
#include "indexer/byte_source.hpp"
#include "indexer/encoding.hpp"
#include "indexer/file_kind.hpp"
#include "indexer/html.hpp"
#include "indexer/input_error.hpp"
#include "indexer/json_record.hpp"
#include "indexer/markdown.hpp"
#include "indexer/plain_text.hpp"
#include "indexer/read_run.hpp"
#include "indexer/records.hpp"
#include "indexer/walk.hpp"

namespace lede {
namespace {

using namespace indexer;

/// One document on its way to a format's reader.
struct Document {
  std::string shown;  ///< path for messages
  std::string id;
  std::string origin;  ///< absolute path, member included
  Format format = Format::kUnknown;
};

std::string valid(std::string_view name) {
  std::size_t replaced = 0;
  return analysis::repair_utf8(name, replaced);
}

Reading read_decoded(const Document& document, const std::string& text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  const bool is_markup = begin != text.npos && text[begin] == '<';
  switch (document.format) {
    case Format::kMarkdown:
      return read_markdown(text, document.id);
    case Format::kHtml:
      return read_html(text, document.id);
    default:
      return is_markup ? read_html(text, document.id) : read_plain_text(text, document.id);
  }
}

class Reader {
 public:
  explicit Reader(ReadRun& run) : run_(run) {}

  void read_root(const std::string& root) {
    if (root == "-") {
      FileSource input(STDIN_FILENO, consumed());
      return read_guarded({"-", "-", "-", Format::kNdjson}, input);
    }
    bool found = false;
    const auto problems = [this](ErrorCode code, const std::string& path, const std::string& what) {
      had_problem_ = true;
      run_.problem(code, {path, 0}, what);
    };
    had_problem_ = false;
    walk(root, {[&](const FoundFile& file) {
                  found = true;
                  read_file(file);
                  return !run_.stopped();
                },
                problems});
    // Whoever prunes may have emptied the folder; a folder that is missing is a problem still.
    if (!found && !had_problem_ && !run_.prunes()) {
      run_.problem(ErrorCode::kInvalidInput, {root, 0},
                   "holds no file that Lede reads (" + std::string(kKnownExtensions) + ")");
    }
  }

 private:
  Consumed consumed() {
    return [this](std::size_t bytes) { run_.consumed(bytes); };
  }

  void read_file(const FoundFile& found) {
    const auto kind = kind_of(found.path);
    Document document{found.path, valid(found.id), absolute_path(found.path), kind.format};
    try {
      FileSource file(found.path, consumed());
      if (kind.format == Format::kArchive) {
        read_archive(document, file);
      } else if (kind.compressed) {
        ArchiveSource archive(file, ArchiveSource::Format::kCompressed, consumed());
        if (archive.next_member()) return read_document(document, archive);
        run_.problem(ErrorCode::kInvalidInput, {document.shown, 0}, "is empty; skipped");
      } else {
        read_document(document, file);
      }
    } catch (const InputError& error) {
      run_.problem(error.code(), {document.shown, 0}, error.what());
    }
  }

  void read_archive(const Document& document, FileSource& file) {
    ArchiveSource archive(file, ArchiveSource::Format::kArchive, consumed());
    while (!run_.stopped()) {
      const auto name = archive.next_member();
      if (!name) break;
      const auto kind = kind_of(*name);
      if (kind.format == Format::kUnknown || kind.format == Format::kArchive || kind.compressed) {
        continue;
      }
      read_guarded({document.shown + "!/" + *name, document.id + "!/" + *name,
                    document.origin + "!/" + *name, kind.format},
                   archive);
    }
  }

  void read_guarded(const Document& document, ByteSource& source) {
    try {
      read_document(document, source);
    } catch (const InputError& error) {
      run_.problem(error.code(), {document.shown, 0}, error.what());
    }
  }

  void read_document(const Document& document, ByteSource& source) {
    if (document.format == Format::kNdjson) {
      LineRecords records(source, run_.options().max_line_bytes);
      read_records(document, records);
    } else if (document.format == Format::kJson) {
      ObjectRecords records(source, run_.options().max_line_bytes);
      read_records(document, records);
    } else {
      read_text(document, source);
    }
  }

  void read_text(const Document& document, ByteSource& source) {
    const Place place{document.shown, 0};
    auto bytes = read_all(source, run_.options().max_article_bytes);
    if (!bytes) {
      return run_.problem(ErrorCode::kInvalidInput, place,
                          "larger than the limit of " +
                              size_text(run_.options().max_article_bytes) +
                              " for one article; split it; skipped");
    }
    if (bytes->empty()) return run_.problem(ErrorCode::kInvalidInput, place, "is empty; skipped");
    const auto charset = std::string(declared_charset(*bytes));
    const auto decoded = decode(std::move(*bytes), charset);
    if (!decoded) {
      return run_.problem(ErrorCode::kInvalidInput, place,
                          "is binary data, no text; convert it to text or HTML; skipped");
    }
    auto reading = read_decoded(document, decoded->text);
    add_damage(decoded->replaced, reading);
    reading.article.id = document.id;
    reading.article.origin = document.origin;
    run_.deliver(std::move(reading), place);
  }

  static void add_damage(std::size_t replaced, Reading& reading) {
    if (replaced == 0) return;
    reading.remarks.push_back(std::to_string(replaced) +
                              " invalid bytes were replaced by U+FFFD; save it as UTF-8");
  }

  template <typename Records>
  void read_records(const Document& document, Records& records) {
    RawRecord record;
    bool any = false;
    while (!run_.stopped() && next(records, record, document, any)) {
      any = true;
      const Place place{document.shown, record.line};
      if (record.too_long) {
        run_.problem(ErrorCode::kInvalidInput, place,
                     "the record is longer than the limit of " +
                         size_text(run_.options().max_line_bytes) + "; split it; skipped");
      } else {
        read_record(document, record, place);
      }
    }
    if (!any) run_.problem(ErrorCode::kInvalidInput, {document.shown, 0}, "is empty; skipped");
  }

  /// The next record; what makes going on impossible ends the document with its line.
  template <typename Records>
  bool next(Records& records, RawRecord& record, const Document& document, bool& any) {
    try {
      return records.next(record);
    } catch (const InputError& error) {
      any = true;
      run_.problem(error.code(), {document.shown, std::max<std::size_t>(record.line, 1)},
                   error.what());
      return false;
    }
  }

  void read_record(const Document& document, RawRecord& record, const Place& place) {
    std::vector<Reading> readings;
    std::size_t replaced = 0;
    if (!analysis::is_valid_utf8(record.text)) {
      auto decoded = decode(std::move(record.text));
      if (!decoded) {
        return run_.problem(ErrorCode::kInvalidInput, place, "is binary data, no JSON; skipped");
      }
      replaced = decoded->replaced;
      record.text = std::move(decoded->text);
    }
    try {
      readings = read_json(record.text);
    } catch (const InputError& error) {
      return run_.problem(error.code(), place, std::string(error.what()) + "; skipped");
    }
    for (std::size_t at = 0; at < readings.size() && !run_.stopped(); ++at) {
      add_damage(replaced, readings[at]);
      auto& article = readings[at].article;
      const auto line = ":" + std::to_string(record.line);
      if (article.id.empty()) {
        article.id = document.id + line;
        if (record.in_line + at > 0) article.id += "#" + std::to_string(record.in_line + at + 1);
      }
      if (article.origin.empty()) article.origin = document.origin;
      run_.deliver(std::move(readings[at]), place);
    }
  }

  ReadRun& run_;
  bool had_problem_ = false;
};

std::size_t bytes_below(const std::string& root) {
  if (root == "-") return 0;
  std::size_t bytes = 0;
  walk(root, {[&bytes](const FoundFile& file) {
                bytes += file.bytes;
                return true;
              },
              [](ErrorCode, const std::string&, const std::string&) {}});
  return bytes;
}

}  // namespace

void indexer::read_articles(const std::vector<std::string>& paths, const ReadOptions& options,
                            const ReadSink& sink, const TroubleSink& trouble) {
  ReadRun run(options, sink, trouble);
  if (sink.progress) {
    for (const auto& path : paths) run.expect(bytes_below(path));
  }
  Reader reader(run);
  for (const auto& path : paths) {
    if (run.stopped()) return;
    reader.read_root(path);
  }
}

void read_articles(const std::vector<std::string>& paths, const ReadOptions& options,
                   const ReadSink& sink) {
  indexer::read_articles(paths, options, sink, {});
}

}  // namespace lede
