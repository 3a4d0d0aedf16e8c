// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/places.hpp"

#include <algorithm>
#include <ranges>

#include <fmt/format.h>

#include "query/limits.hpp"

namespace lede::query {
namespace {

/// What of an operand must be there together.
struct Standing {
  std::vector<Places> all{};
  bool title = false;
};

/// Alternatives; none for what stands nowhere.
using Operand = std::vector<Standing>;

bool is_named(const FieldInfo& field) {
  return field.kind == FieldKind::kEntity || field.kind == FieldKind::kRole ||
         field.kind == FieldKind::kAct;
}

class OperandReader {
 public:
  OperandReader(const Node& together, Remarks& remarks)
      : word_(together.kind == NodeKind::kNear ? "NEAR" : "SENT"), remarks_(remarks) {}

  [[nodiscard]] bool too_many() const { return too_many_; }

  /// Remarks on what stands nowhere.
  Operand standing(const Node& node, const FieldInfo* field, bool title) {
    Operand out = read(node, field, title);
    if (out.empty()) remark(node);
    return out;
  }

 private:
  Operand read(const Node& node, const FieldInfo* field, bool title) {
    switch (node.kind) {
      case NodeKind::kWord:
      case NodeKind::kPhrase:
      case NodeKind::kPattern:
      case NodeKind::kFuzzy:
        if (field != nullptr && !is_named(*field)) return {};
        return {Standing{.all = {{{&node, field}}}, .title = title}};
      case NodeKind::kField:
        return in_field(node, field, title);
      case NodeKind::kAnd:
        return all_of(node, field, title);
      case NodeKind::kOr:
        return any_of(node, field, title);
      case NodeKind::kNear:
      case NodeKind::kSentence:
        return either_end(node, field, title);
      default:
        return {};
    }
  }

  Operand in_field(const Node& node, const FieldInfo* outer, bool title) {
    const FieldInfo* field = find_field(node.field);
    const Node& value = node.children.front();
    if (field->kind == FieldKind::kWords) return read(value, outer, true);
    return is_named(*field) ? read(value, field, title) : Operand{};
  }

  /// What is only a condition on the article, as NOT and source: are, stands nowhere and needs not.
  Operand all_of(const Node& node, const FieldInfo* field, bool title) {
    Operand out;
    for (const Node& child : node.children) {
      const Operand more = read(child, field, title);
      if (more.empty()) continue;
      out = out.empty() ? more : each_with_each(out, more);
    }
    return out;
  }

  Operand each_with_each(const Operand& some, const Operand& others) {
    Operand out;
    for (const Standing& one : some) {
      for (const Standing& other : others) {
        if (out.size() == kMaxMeetings) {
          too_many_ = true;
          return out;
        }
        Standing& both = out.emplace_back(one);
        both.all.insert(both.all.end(), other.all.begin(), other.all.end());
        both.title = one.title || other.title;
      }
    }
    return out;
  }

  /// Alternatives that are places alone become one.
  Operand any_of(const Node& node, const FieldInfo* field, bool title) {
    Operand out;
    for (const Node& child : node.children) {
      for (Standing& more : standing(child, field, title)) {
        const auto alike = std::ranges::find_if(out, [&](const Standing& one) {
          return one.all.size() == 1 && more.all.size() == 1 && one.title == more.title;
        });
        if (alike == out.end()) {
          out.push_back(std::move(more));
        } else {
          Places& places = alike->all.front();
          places.insert(places.end(), more.all.front().begin(), more.all.front().end());
        }
      }
    }
    return out;
  }

  /// Of words that stand near each other already any may be the one that is near.
  Operand either_end(const Node& node, const FieldInfo* field, bool title) {
    Standing ends{.all = {{}}, .title = title};
    for (const Node& child : node.children) {
      for (const Standing& one : read(child, field, title)) {
        for (const Places& places : one.all) {
          ends.all.front().insert(ends.all.front().end(), places.begin(), places.end());
        }
        ends.title = ends.title || one.title;
      }
    }
    return ends.all.front().empty() ? Operand{} : Operand{std::move(ends)};
  }

  void remark(const Node& node) {
    if (node.kind == NodeKind::kNot) {
      remarks_.error(node.range, fmt::format("what is excluded stands nowhere, so that {0} can't "
                                             "ask for it; write NOT behind: (a {0} b) NOT c",
                                             word_));
    } else if (node.kind == NodeKind::kField) {
      remarks_.error(node.range,
                     fmt::format("{} asks where something stands in the text, and “{}:” says "
                                 "nothing of that; join it by AND",
                                 word_, node.field));
    } else {
      remarks_.error(node.range, fmt::format("{} asks where something stands in the text, and this "
                                             "stands nowhere; join it by AND",
                                             word_));
    }
  }

  std::string_view word_;
  Remarks& remarks_;
  bool too_many_ = false;
};

/// All ways to choose one item of each list, up to just beyond kMaxMeetings of them.
template <typename Item, typename List, typename ItemsOf>
std::vector<std::vector<Item>> one_of_each(const std::vector<List>& lists,
                                           const ItemsOf& items_of) {
  std::vector<std::vector<Item>> out(1);
  for (const List& list : lists) {
    std::vector<std::vector<Item>> longer;
    for (const auto& so_far : out) {
      for (const auto& item : items_of(list)) {
        longer.push_back(so_far);
        longer.back().push_back(item);
        if (longer.size() > kMaxMeetings) return longer;
      }
    }
    out = std::move(longer);
  }
  return out;
}

Meetings meetings_of(const std::vector<const Standing*>& operands, NodeKind kind) {
  Meetings out;
  for (const Standing* operand : operands) out.title = out.title || operand->title;
  if (kind == NodeKind::kNear) {
    out.all = one_of_each<Places>(
        operands, [](const Standing* operand) -> const auto& { return operand->all; });
    return out;
  }
  Meeting& meeting = out.all.emplace_back();
  for (const Standing* operand : operands) {
    meeting.insert(meeting.end(), operand->all.begin(), operand->all.end());
  }
  return out;
}

}  // namespace

std::vector<Meetings> meetings_of(const Node& together, const FieldInfo* field, Remarks& remarks) {
  OperandReader reader(together, remarks);
  std::vector<Operand> operands;
  const bool title = field != nullptr && field->kind == FieldKind::kWords;
  for (const Node& child : together.children) {
    Operand operand = reader.standing(child, title ? nullptr : field, title);
    if (!operand.empty()) operands.push_back(std::move(operand));
  }
  if (operands.size() < 2) return {};
  const auto choices = one_of_each<const Standing*>(operands, [](const Operand& operand) {
    return std::views::transform(operand, [](const Standing& one) { return &one; });
  });
  std::vector<Meetings> out;
  std::size_t meetings = 0;
  for (const auto& choice : choices) {
    out.push_back(meetings_of(choice, together.kind));
    meetings += out.back().all.size();
    if (meetings > kMaxMeetings) break;
  }
  if (meetings <= kMaxMeetings && !reader.too_many()) return out;
  remarks.error(together.range,
                fmt::format("these brackets stand for more than {} ways to meet; they are read as "
                            "AND",
                            kMaxMeetings));
  return {};
}

}  // namespace lede::query
