// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/label_agreement.hpp"

#include <algorithm>
#include <array>

#include "analysis/tagger/hashing.hpp"

namespace lede::analysis::tagging {
namespace {

enum Template : std::uint64_t {
  kMajority = 1,
  kMajorityAndOwn,
  kMajorityStrength,
  kLonger,
  kLongerAndOwn,
  kLongerAndMajority,
  kBefore,
  kAfter,
  kBeforeLonger,
  kAfterLonger,
  kOwn,
  kExpansion,
};

/// Place in counts by type: outside, then the types.
std::size_t kind_of(std::size_t label) {
  return label == kOutside ? 0 : 1 + static_cast<std::size_t>(type_of(label));
}

/// The commonest label of a part of a longer name.
std::uint8_t longer_label(const PerLabel<std::uint16_t>& counts) {
  std::size_t best = 0;
  unsigned most = 0;
  for (std::size_t label = 1; label < kLabels; ++label) {
    if (part_of(label) != SpanPart::kUnit && counts[label] > most) {
      most = counts[label];
      best = label;
    }
  }
  return static_cast<std::uint8_t>(best);
}

}  // namespace

LabelAgreement::LabelAgreement(const DocumentWords& words, std::span<const std::uint8_t> labels)
    : words_(words), labels_(labels), groups_(words.groups()), others_(labels.size()) {
  for (std::size_t at = 0; at < labels.size(); ++at) {
    const auto group = words.group(at);
    if (group == 0) continue;
    auto& mentions = groups_[group - 1];
    auto& count = mentions.by_label[labels[at]];
    if (count == UINT16_MAX) continue;
    ++count;
    ++mentions.by_type[kind_of(labels[at])];
    ++mentions.all;
  }
  for (auto& mentions : groups_) mentions.longer = longer_label(mentions.by_label);
  for (std::size_t at = 0; at < labels.size(); ++at) others_[at] = others_of(at);
}

LabelAgreement::Others LabelAgreement::others_of(std::size_t at) const {
  const auto group = words_.group(at);
  if (group == 0) return {};
  const auto& mentions = groups_[group - 1];
  if (mentions.all < 2) return {};
  const auto own = labels_[at];
  auto by_type = mentions.by_type;
  --by_type[kind_of(own)];
  const auto most = std::ranges::max_element(by_type);
  const auto all = mentions.all - 1;
  Others others;
  others.majority = static_cast<std::uint8_t>(1 + (most - by_type.begin()));
  others.longer = mentions.longer;
  if (own != kOutside && part_of(own) != SpanPart::kUnit) {
    auto by_label = mentions.by_label;
    --by_label[own];
    others.longer = longer_label(by_label);
  }
  others.count = static_cast<std::uint8_t>(std::min(all, 3U));
  others.agreement = static_cast<std::uint8_t>(*most == all ? 3 : *most * 3 >= all * 2 ? 2 : 1);
  return others;
}

void LabelAgreement::extract(std::size_t begin, std::size_t end, std::size_t at,
                             std::vector<std::uint64_t>& out) const {
  const auto before = out.size();
  const auto add = [&out](std::uint64_t name, std::uint64_t a, std::uint64_t b, std::uint64_t c) {
    out.push_back(mix(name, mix(mix(a, b), c)));
  };
  const auto own = labels_[at];
  if (const auto others = others_[at]; others.majority != 0) {
    add(kMajority, others.majority, 0, 0);
    add(kMajorityAndOwn, others.majority, own, 0);
    add(kMajorityStrength, others.majority, others.count, others.agreement);
    add(kMajorityAndOwn, others.majority, own, others.agreement);
    add(kLonger, others.longer, 0, 0);
    add(kLongerAndOwn, others.longer, own, 0);
    add(kLongerAndMajority, others.longer, others.majority, others.agreement);
  }
  if (const auto last = words_.expansion(at)) {
    const auto label = labels_[*last];
    const std::uint64_t type = kind_of(label);
    add(kExpansion, type, 0, 0);
    add(kExpansion, type, own, 1);
  }
  if (const auto others = at > begin ? others_[at - 1] : Others{}; others.majority != 0) {
    add(kBefore, others.majority, own, labels_[at - 1]);
    add(kBeforeLonger, others.longer, own, labels_[at - 1]);
  }
  if (const auto others = at + 1 < end ? others_[at + 1] : Others{}; others.majority != 0) {
    add(kAfter, others.majority, own, labels_[at + 1]);
    add(kAfterLonger, others.longer, own, labels_[at + 1]);
  }
  if (out.size() > before) add(kOwn, own, 0, 0);
}

}  // namespace lede::analysis::tagging
