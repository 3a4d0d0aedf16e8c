// SPDX-License-Identifier: GPL-2.0-or-later
// Fuzz target: any strings in any order through the C API give a status that a caller can handle.
#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>

#include "lede/lede.h"
#include "small_index.hpp"

namespace {

/// The handles that calls use, opened once; the writer has an index of its own.
struct Handles {
  SmallIndex index{};
  std::string written = (std::filesystem::path(index.path()).parent_path() / "written").string();
  lede_searcher* searcher = nullptr;
  lede_writer* writer = nullptr;
  lede_annotator* annotator = nullptr;

  Handles() {
    if (lede_searcher_open(index.path().c_str(), &searcher, nullptr) != LEDE_OK ||
        lede_writer_open(written.c_str(), R"({"words_only":true,"threads":1})", &writer, nullptr) !=
            LEDE_OK ||
        lede_annotator_open(nullptr, &annotator, nullptr) != LEDE_OK) {
      std::abort();
    }
  }
  ~Handles() {
    lede_searcher_close(searcher);
    lede_writer_close(writer);
    lede_annotator_close(annotator);
  }
  Handles(const Handles&) = delete;
  Handles& operator=(const Handles&) = delete;
};

/// A failure says what it is; a bug of Lede's is a find.
void check(lede_status status, lede_error* error) {
  if (status == LEDE_INTERNAL || status != lede_error_status(error)) std::abort();
  if (status != LEDE_OK && std::strlen(lede_error_message(error)) == 0) std::abort();
  lede_error_free(error);
}

template <class Call>
void text_from(const Call& call) {
  char* text = nullptr;
  lede_error* error = nullptr;
  const lede_status status = call(&text, &error);
  if ((status == LEDE_OK) != (text != nullptr)) std::abort();
  check(status, error);
  lede_free(text);
}

template <class Call>
void plain(const Call& call) {
  lede_error* error = nullptr;
  const lede_status status = call(&error);
  check(status, error);
}

}  // namespace

/// The first byte chooses the function; then come its arguments, each ended by NUL.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Handles handles;
  if (size == 0) return 0;
  const std::string rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string first = rest.substr(0, rest.find('\0'));
  const bool two = first.size() < rest.size();
  const std::string second = two ? rest.substr(first.size() + 1) : std::string();
  const char* options = two ? second.c_str() : nullptr;
  switch (data[0] % 10) {
    case 0:
    case 1:
      text_from([&](char** text, lede_error** error) {
        return lede_search(handles.searcher, first.c_str(), options, text, error);
      });
      break;
    case 2:
      text_from([&](char** text, lede_error** error) {
        return lede_more_like(handles.searcher, first.c_str(), options, text, error);
      });
      break;
    case 3:
      text_from([&](char** text, lede_error** error) {
        return lede_entity(handles.searcher, first.c_str(), text, error);
      });
      break;
    case 4:
      text_from([&](char** text, lede_error** error) {
        return lede_article(handles.searcher, first.c_str(), text, error);
      });
      break;
    case 5:
    case 6:
      text_from([&](char** text, lede_error** error) {
        return lede_annotate(handles.annotator, first.c_str(), text, error);
      });
      break;
    case 7:
      plain([&](lede_error** error) {
        return lede_writer_add(handles.writer, first.c_str(), error);
      });
      break;
    case 8:
      plain([&](lede_error** error) {
        return lede_writer_remove(handles.writer, first.c_str(), nullptr, error);
      });
      break;
    default:
      plain([&](lede_error** error) {
        lede_writer* writer = nullptr;
        const lede_status status =
            lede_writer_open("/dev/null/none", first.c_str(), &writer, error);
        if (writer != nullptr) std::abort();
        return status;
      });
      break;
  }
  return 0;
}
