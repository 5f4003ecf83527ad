// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/label_key.hpp>

#include <doctest/doctest.h>

#include <random>       // mt19937
#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;

TEST_CASE("keys go from strict to loose") {
  auto const k = make_label_keys("（二）部分公开（区分处理的，只计这一情形，不计其他情形）");
  CHECK(k.full == "二部分公开区分处理的只计这一情形不计其他情形");
  CHECK(k.unnumbered == "部分公开区分处理的只计这一情形不计其他情形");
  CHECK(k.core == "部分公开");
  CHECK(k.level == numbering::chinese);
}

TEST_CASE("how a label is numbered says its level") {
  CHECK(make_label_keys("1.属于国家秘密").level == numbering::arabic);
  CHECK(make_label_keys("（1）属于国家秘密").level == numbering::arabic);
  CHECK(make_label_keys("①属于国家秘密").level == numbering::arabic);
  CHECK(make_label_keys("一、本年新收").level == numbering::chinese);
  CHECK(make_label_keys("属于国家秘密").level == numbering::none);
}

TEST_CASE("the same label prints in many ways") {
  for (auto const* printed :
       {"3.危及“三安全一稳定”", "3、危及\"三安全一稳定\"", "３．危及‘三安全一稳定’",
        "危及三安全一稳定", " 3. 危 及 三 安 全 一 稳 定 ", "危及\n“三安全\n一稳定”",
        "（3）危及「三安全一穩定」"})
    CHECK_MESSAGE(make_label_keys(printed).core == "危及三安全一稳定", printed);
}

TEST_CASE("where nothing but number or gloss is printed they are the key") {
  CHECK(make_label_keys("（七）").core == "七");
  CHECK(make_label_keys("（本列数据的勾稽关系）").core == "本列数据的勾稽关系");
  CHECK(make_label_keys("").core.empty());
  CHECK(make_label_keys("—、。").core.empty());
}

TEST_CASE("similarity is the share of characters that need not change") {
  CHECK(label_similarity("行政许可", "行政许可") == 100);
  CHECK(label_similarity("行政许可", "行政許可") == 75);
  CHECK(label_similarity("行政事业性收费", "行政事业型收费") == 85);
  CHECK(label_similarity("信访举报投诉类申请", "信访举报投拆类申请") == 88);
  CHECK(label_similarity("规章", "行政许可") < similar_enough);
  CHECK(label_similarity("行政处罚", "行政强制") < similar_enough);
  CHECK(label_similarity("", "规章") == 0);
  CHECK(label_similarity("", "") == 0);
}

TEST_CASE("a shorter label inside a longer one is similar from half its length on") {
  CHECK(label_similarity("过程性信息", "属于四类过程性信息") == 80);
  CHECK(label_similarity("重复申请", "无理由重复申请") == 80);
  CHECK(label_similarity("其他", "其他情形") < similar_enough);  // two characters are too few
  CHECK(label_similarity("行政处罚", "行政处罚案件办理数量") < similar_enough);  // less than half
}

TEST_CASE("similarity is symmetric and needs no bound on its input") {
  std::string const longer(3'000, 'a'), other(3'000, 'b');
  CHECK(label_similarity(longer, longer + "x") == 100);
  CHECK(label_similarity(longer, other) == 0);
  CHECK(label_similarity("予以公开", "不予公开") == label_similarity("不予公开", "予以公开"));
}

TEST_CASE("shapes never rule out what is similar") {
  constexpr std::string_view characters[] = {"公", "开", "不", "予", "以", "部",
                                             "分", "信", "息", "申", "请"};
  std::mt19937 dice(7);
  auto const word = [&] {
    std::string out;
    for (auto n = 1 + dice() % 12; n > 0; --n) out += characters[dice() % std::size(characters)];
    return out;
  };
  int similar = 0;
  for (int i = 0; i < 20'000; ++i) {
    auto const a = word();
    auto b = i % 2 == 0 ? word() : a;
    if (i % 2 == 1) b.insert(3 * (dice() % (a.size() / 3 + 1)), "数");
    if (label_similarity(a, b) < similar_enough) continue;
    ++similar;
    CHECK_MESSAGE(may_be_similar(shape_of(a), shape_of(b)), a << " " << b);
  }
  CHECK(similar > 1'000);
}

TEST_CASE("shapes rule out what shares few characters or differs much in length") {
  CHECK_FALSE(may_be_similar(shape_of("行政许可"), shape_of("政府集中采购")));
  CHECK_FALSE(may_be_similar(shape_of("其他"), shape_of("其他法律行政法规禁止公开")));
}
