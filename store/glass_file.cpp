// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/glass_file.hpp"

#include "store/xapian_errors.hpp"

namespace lede::store {
namespace {

/// Nothing names the working database and a crash discards it, so that crash safety would be
/// wasted; term lists serve deleting in place, which immutable segments never do.
constexpr int kBuildFlags = Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_DANGEROUS |
                            Xapian::DB_NO_SYNC | Xapian::DB_NO_TERMLIST;

}  // namespace

struct GlassBuilder::Impl {
  explicit Impl(const std::string& file) : path(file), working(file + ".build") {
    with_xapian(path, [&] { database = Xapian::WritableDatabase(working, kBuildFlags); });
  }
  ~Impl() {
    database = Xapian::WritableDatabase();
    remove_all_quietly(working);
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  std::string path;
  std::string working;
  Xapian::WritableDatabase database{};
};

GlassBuilder::GlassBuilder(const std::string& path) : impl_(std::make_unique<Impl>(path)) {}
GlassBuilder::~GlassBuilder() = default;
GlassBuilder::GlassBuilder(GlassBuilder&&) noexcept = default;
GlassBuilder& GlassBuilder::operator=(GlassBuilder&&) noexcept = default;

void GlassBuilder::add(const Xapian::Document& document) {
  with_xapian(impl_->path, [&] { impl_->database.add_document(document); });
}

void GlassBuilder::add_synonym(const std::string& key, const std::string& value) {
  with_xapian(impl_->path, [&] { impl_->database.add_synonym(key, value); });
}

void GlassBuilder::finish() {
  with_xapian(impl_->path, [&] {
    impl_->database.commit();
    impl_->database.close();
  });
  with_xapian(impl_->path, [&] { merge_glass({Xapian::Database(impl_->working)}, impl_->path); });
  remove_all_quietly(impl_->working);
}

void merge_glass(const std::vector<Xapian::Database>& sources, const std::string& path) {
  with_xapian(path, [&] {
    Xapian::Database all;
    for (const Xapian::Database& source : sources) all.add_database(source);
    all.compact(path, Xapian::DBCOMPACT_SINGLE_FILE);
  });
}

Xapian::Database open_glass(const FileDescriptor& file, const std::string& path) {
  FileDescriptor copy = duplicate(file, path);
  return with_xapian(path, [&] { return Xapian::Database(copy.release()); });
}

}  // namespace lede::store
