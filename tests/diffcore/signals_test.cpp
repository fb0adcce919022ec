// What a change of words is called: small sentences in several languages.
// Brackets are in bracket_signals_test.cpp, the law in signal_symmetry_test.cpp.
#include "diffcore/src/signals.h"

#include "tests/diffcore/signal_cases.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace adref {
namespace {

TEST(Signals, EnglishVerbs) {
    check(
        {{"Requests States to report.",
          "Invites States to report.",
          {{kVerb, "Requests", "Invites", kWeaker}}},
         {"Requesting States to report,",
          "Inviting States to report,",
          {{kVerb, "Requesting", "Inviting", kWeaker}}},
         {"We encourage States to report.",
          "We call upon States to report.",
          {{kVerb, "encourage", "call upon", kStronger}}},
         {"Takes note of the report.",
          "Takes note with appreciation of the report.",
          {{kVerb, "Takes note", "Takes note with appreciation", kStronger}}},
         {"Welcomes the report.", "Takes note of the report.", {{kVerb, "Welcomes", "Takes note", kWeaker}}},
         {"Encourages States to report.",
          "Strongly encourages States to report.",
          {{kVerb, "Encourages", "Strongly encourages", kStronger}}},
         {"Welcomes the report, and requests the secretariat to publish it.",
          "Welcomes the report, and invites the secretariat to publish it.",
          {{kVerb, "requests", "invites", kWeaker}}},
         {"Welcomes the report, and in this regard urges States to sign.",
          "Welcomes the report, and in this regard encourages States to sign.",
          {{kVerb, "urges", "encourages", kWeaker}}},
         {"Endorses the plan of work.",
          "Requests the plan of work.",
          {{kVerb, "Endorses", "Requests", kDifferent}}},
         {"Recalling the plan of work,",
          "Reaffirming the plan of work,",
          {{kVerb, "Recalling", "Reaffirming", kDifferent}}},
         {"Gravely concerned by the drought,",
          "Concerned by the drought,",
          {{kVerb, "Gravely concerned", "Concerned", kWeaker}}},
         {"We commit to restore the banks.",
          "We will restore the banks.",
          {{kVerb, "We commit", "We will", kWeaker}}},
         {"We will restore the banks.",
          "We will consider restoring the banks.",
          {{kVerb, "We will", "We will consider", kWeaker}}},
         {"\"Decides\" to meet in spring.",
          "\"Recommends\" to meet in spring.",
          {{kVerb, "Decides", "Recommends", kWeaker}}}},
        "en");
}

TEST(Signals, TheSameVerbIsNoSignal) {
    check({{"Requests States to report.", "Also requests States to report.", {}},
           {"Also requests States to report.", "Further requests States to report.", {}},
           {"Requests States to report.", "Once again requests States to report.", {}},
           {"Recalling the plan of work,", "Recalls the plan of work,", {}},
           {"We recall the plan of work.", "Recalls the plan of work.", {}},
           {"Calls upon States to report.", "Calls on States to report.", {}},
           {"Takes note of the report.", "Takes also note of the report.", {}},
           {"Requests the parties to report.", "REQUESTS the parties to report.", {}}},
          "en");
}

TEST(Signals, NounsAndOtherPeoplesVerbsAreNoVerbs) {
    check(
        {{"The secretariat answers requests of States.", "The secretariat answers invites of States.", {}},
         {"Requests for permits are free.", "Invites for permits are free.", {}},
         {"The depositary invites States to sign.", "The depositary requests States to sign.", {}},
         {"Welcomes the offers and requests of States.", "Welcomes the offers and recommends of States.", {}},
         {"The parties decided to invite observers.", "The parties decided to request observers.", {}},
         {"Welcomes the political will of States.", "Welcomes the political shall of States.", {}},
         {"The session of May 2030 was held.", "The session of shall 2030 was held.", {}}},
        "en");
    EXPECT_TRUE(signals_of("Requests", "Invites", "en", Kind::heading).empty());
    EXPECT_TRUE(signals_of("Notes the table", "Welcomes the table", "en", Kind::table_row).empty());
}

TEST(Signals, EnglishModals) {
    check({{"States shall report.", "States should report.", {{kModal, "shall", "should", kWeaker}}},
           {"States may report.", "States must report.", {{kModal, "may", "must", kStronger}}},
           {"States shall report.", "States must report.", {{kModal, "shall", "must", kDifferent}}},
           {"States will report.", "States would report.", {{kModal, "will", "would", kDifferent}}},
           {"States shall report.", "States shall not report.", {{kModal, "shall", "shall not", kDifferent}}},
           {"States shall not report.",
            "States should not report.",
            {{kModal, "shall not", "should not", kWeaker}}},
           {"States shall report.",
            "States shall endeavour to report.",
            {{kModal, "shall", "shall endeavour to", kWeaker}}},
           {"States should report.",
            "States are encouraged to report.",
            {{kModal, "should", "are encouraged to", kWeaker}}},
           {"States shall [not] report.",
            "States should [not] report.",
            {{kModal, "shall not", "should not", kWeaker}}},
           {"States shall sign and should report.",
            "States should sign and shall report.",
            {{kModal, "shall", "should", kWeaker}, {kModal, "should", "shall", kStronger}}}},
          "en");
}

// A sentence that was taken apart: the modal is another, the words behind it are the same.
TEST(Signals, AModalIsFollowedToItsVerbWhereTheSentenceWasTakenApart) {
    check({{"The Conference, while respecting the competences of all the bodies that were established under "
            "other instruments and frameworks of the region, shall also take decisions on measures.",
            "May take decisions on measures, where these are complementary to those that were adopted by the "
            "bodies named in the annex, on the basis of advice;",
            {{kModal, "shall", "May", kWeaker}}},
           // The same words twice: each modal goes with its own.
           {"States shall draw up plans, taking into account what the scientific bodies of the basin and "
            "their neighbours have found in the years before, and may keep records.",
            "States may keep records. On the basis of what experts and the public said in the hearings of "
            "each country and of the region they shall draw up plans.",
            {}}},
          "en");
}

TEST(Signals, EnglishQualifiersAndScope) {
    check({{"States shall report.",
            "States shall, as appropriate, report.",
            {{kQualifier, "", "as appropriate", kWeaker}}},
           {"States shall, where applicable, report.",
            "States shall report.",
            {{kQualifier, "where applicable", "", kStronger}}},
           {"States shall report as appropriate.",
            "States shall report where feasible.",
            {{kQualifier, "as appropriate", "where feasible", kDifferent}}},
           {"States shall report.",
            "States shall immediately report.",
            {{kQualifier, "", "immediately", kStronger}}},
           {"States shall act immediately.",
            "States shall act in due course.",
            {{kQualifier, "immediately", "in due course", kWeaker}}},
           {"Reports are due no later than 2030.",
            "Reports are due by 2030.",
            {{kQualifier, "no later than", "by", kWeaker}}},
           {"States report in accordance with national law.",
            "States report in accordance with international law.",
            {{kQualifier, "in accordance with national law", "in accordance with international law",
              kDifferent}}},
           {"A matter of national law.",
            "A matter of international law.",
            {{kScope, "national law", "international law", kDifferent}}},
           {"Adopts a legally binding instrument.",
            "Adopts a non-binding instrument.",
            {{kQualifier, "legally binding", "non-binding", kWeaker}}},
           {"States shall report.", "All States shall report.", {{kScope, "", "All", kStronger}}},
           {"All States shall report.", "Some States shall report.", {{kScope, "All", "Some", kWeaker}}},
           {"All States shall report.", "Any States shall report.", {{kScope, "All", "Any", kDifferent}}},
           {"States shall not use any nets.", "States shall not use nets.", {}},
           {"Measures of adaptation.",
            "Measures, inter alia, of adaptation.",
            {{kScope, "", "inter alia", kDifferent}}},
           {"The full and open exchange of data.",
            "The open exchange of data.",
            {{kQualifier, "full", "", kWeaker}}}},
          "en");
}

TEST(Signals, WhatCameWithNewWordsSaysNothingOfTheOldOnes) {
    check(
        {{"States shall report.",
          "States shall report. Observers from every basin may attend all sessions.",
          {}},
         {"States shall report.", "States shall report and shall protect all migrants.", {}},
         {"States shall report as well as relevant bodies.", "States shall report and relevant bodies.", {}},
         {"States shall, as appropriate, report.", "States shall report, as appropriate.", {}}},
        "en");
    EXPECT_TRUE(signals_of("One shall.", "One shall.").empty());
}

TEST(Signals, French) {
    check({{"Prie les États de faire rapport.",
            "Invite les États à faire rapport.",
            {{kVerb, "Prie", "Invite", kWeaker}}},
           {"Prie également les États de faire rapport.", "Prie en outre les États de faire rapport.", {}},
           {"Prend note du rapport.",
            "Prend note avec satisfaction du rapport.",
            {{kVerb, "Prend note", "Prend note avec satisfaction", kStronger}}},
           {"Prend également note du rapport.", "Prend note du rapport.", {}},
           {"Se félicite du rapport.",
            "Prend acte du rapport.",
            {{kVerb, "Se félicite", "Prend acte", kWeaker}}},
           {"Rappelant le rapport,", "Rappelle le rapport,", {}},
           {"Nous encourageons les États.",
            "Nous invitons les États.",
            {{kVerb, "encourageons", "invitons", kWeaker}}},
           {"La demande de l'État est close.", "La prie de l'État est close.", {}},
           {"Se félicite du rapport et prie le Secrétaire de le publier.",
            "Se félicite du rapport et invite le Secrétaire de le publier.",
            {{kVerb, "prie", "invite", kWeaker}}},
           {"Les États doivent agir.",
            "Les États devraient agir.",
            {{kModal, "doivent", "devraient", kWeaker}}},
           {"L'État peut agir.", "L'État doit agir.", {{kModal, "peut", "doit", kStronger}}},
           {"L'État doit agir.", "L'État ne doit pas agir.", {{kModal, "doit", "ne doit pas", kDifferent}}},
           {"Les États doivent agir.",
            "Les États doivent agir, s’il y a lieu.",
            {{kQualifier, "", "s’il y a lieu", kWeaker}}},
           {"Les États agissent, selon qu'il convient.",
            "Les États agissent.",
            {{kQualifier, "selon qu'il convient", "", kStronger}}},
           {"Les États agissent.", "Tous les États agissent.", {{kScope, "", "Tous les", kStronger}}},
           {"Les mesures, notamment d'adaptation.",
            "Les mesures d'adaptation.",
            {{kScope, "notamment", "", kDifferent}}}},
          "fr");
}

TEST(Signals, Spanish) {
    check(
        {{"Solicita a los Estados que informen.",
          "Invita a los Estados a que informen.",
          {{kVerb, "Solicita", "Invita", kWeaker}}},
         {"Solicita también a los Estados que informen.", "Solicita además a los Estados que informen.", {}},
         {"Toma nota del informe.",
          "Toma nota con reconocimiento del informe.",
          {{kVerb, "Toma nota", "Toma nota con reconocimiento", kStronger}}},
         {"Acoge con beneplácito el informe.",
          "Toma nota del informe.",
          {{kVerb, "Acoge con beneplácito", "Toma nota", kWeaker}}},
         {"Recordando el informe,", "Recuerda el informe,", {}},
         {"Exhorta a los Estados.", "Alienta a los Estados.", {{kVerb, "Exhorta", "Alienta", kWeaker}}},
         {"Los Estados deberán actuar.",
          "Los Estados deberían actuar.",
          {{kModal, "deberán", "deberían", kWeaker}}},
         {"El Estado podrá actuar.", "El Estado deberá actuar.", {{kModal, "podrá", "deberá", kStronger}}},
         {"El Estado deberá actuar.",
          "El Estado no deberá actuar.",
          {{kModal, "deberá", "no deberá", kDifferent}}},
         {"Los Estados deberán actuar.",
          "Los Estados deberán actuar, según proceda.",
          {{kQualifier, "", "según proceda", kWeaker}}},
         {"Los Estados actuarán de conformidad con la legislación nacional.",
          "Los Estados actuarán.",
          {{kQualifier, "de conformidad con la legislación nacional", "", kStronger}}},
         {"Los Estados actuarán.", "Todos los Estados actuarán.", {{kScope, "", "Todos los", kStronger}}}},
        "es");
}

TEST(Signals, OtherLanguages) {
    check({{"Государства должны сообщать.",
            "Государства могут сообщать.",
            {{kModal, "должны", "могут", kWeaker}}},
           {"Призывает государства сообщать.",
            "Предлагает государства сообщать.",
            {{kVerb, "Призывает", "Предлагает", kWeaker}}}},
          "ru");
    check({{"يجب على الدول أن تقدم تقريرا.",
            "ينبغي على الدول أن تقدم تقريرا.",
            {{kModal, "يجب", "ينبغي", kWeaker}}},
           {"تطلب إلى الدول أن تقدم.", "تدعو إلى الدول أن تقدم.", {{kVerb, "تطلب", "تدعو", kWeaker}}}},
          "ar");
    check({{"各国必须报告。", "各国可报告。", {{kModal, "必须", "可", kWeaker}}},
           {"各国可持续报告。", "各国必须持续报告。", {}},
           {"敦促各国报告。", "鼓励各国报告。", {{kVerb, "敦促", "鼓励", kWeaker}}}},
          "zh");
}

TEST(Signals, GermanModalsAndQualifiers) {
    check({{"Der Schuldner muss die Leistung bewirken.",
            "Der Schuldner soll die Leistung bewirken.",
            {{kModal, "muss", "soll", kWeaker}}},
           {"Die Staaten müssen berichten.",
            "Die Staaten haben zu berichten.",
            {{kModal, "müssen", "haben zu", kDifferent}}},
           {"Die Staaten sollen berichten.",
            "Die Staaten können berichten.",
            {{kModal, "sollen", "können", kWeaker}}},
           {"Die Frist darf verlängert werden.",
            "Die Frist darf nicht verlängert werden.",
            {{kModal, "darf", "darf nicht", kDifferent}}},
           // The verb at the end changed, not whether one may.
           {"Auf Leistung kann nicht geklagt werden.", "Auf Leistung kann kein Antrag gestellt werden.", {}},
           {"Die Frist soll nicht enden.",
            "Die Frist darf nicht enden.",
            {{kModal, "soll nicht", "darf nicht", kStronger}}},
           {"Der Vertrag muss genügen.", "Der Vertrag muß genügen.", {}},
           {"Die Staaten handeln.",
            "Die Staaten handeln, soweit möglich.",
            {{kQualifier, "", "soweit möglich", kWeaker}}},
           {"Die Staaten handeln gegebenenfalls.",
            "Die Staaten handeln.",
            {{kQualifier, "gegebenenfalls", "", kStronger}}},
           {"Die Staaten handeln unverzüglich.",
            "Die Staaten handeln zu gegebener Zeit.",
            {{kQualifier, "unverzüglich", "zu gegebener Zeit", kWeaker}}},
           {"Die Kosten werden geteilt.", "Die Kosten sind geteilt.", {}}},
          "de");
}

TEST(Signals, WhereThereIsAnyAndWhereItIsKnown) {
    check(
        {{"Parties share their data.",
          "Parties share their data, where available.",
          {{kQualifier, "", "where available", kWeaker}}},
         {"The costs, if any, are shared.", "The costs are shared.", {{kQualifier, "if any", "", kStronger}}},
         {"A panel meets.", "A panel meets if any Party objects.", {}},
         {"A panel meets.", "A panel meets where available resources allow.", {}},
         {"Reports name the owner.",
          "Reports name the owner, if known.",
          {{kQualifier, "", "if known", kWeaker}}},
         {"Reports name the owner where known.", "Reports name the owner, where known.", {}},
         {"Parties act.",
          "Parties act as far as feasible.",
          {{kQualifier, "", "as far as feasible", kWeaker}}}},
        "en");
    check({{"Les Parties partagent les données.",
            "Les Parties partagent les données, si elles sont disponibles.",
            {{kQualifier, "", "si elles sont disponibles", kWeaker}}},
           {"Le propriétaire est nommé.",
            "Le propriétaire, s'il est connu, est nommé.",
            {{kQualifier, "", "s'il est connu", kWeaker}}}},
          "fr");
    check({{"Las Partes comparten los datos.",
            "Las Partes comparten los datos, si los hubiere.",
            {{kQualifier, "", "si los hubiere", kWeaker}}},
           {"Las Partes actúan.",
            "Las Partes actúan en la medida de lo factible.",
            {{kQualifier, "", "en la medida de lo factible", kWeaker}}}},
          "es");
}

TEST(Signals, LanguageIsRecognisedFromFunctionWords) {
    EXPECT_EQ(signals_of("Les États de la région doivent agir.", "Les États de la région peuvent agir.", ""),
              (std::vector<Signal>{{kModal, "doivent", "peuvent", kWeaker}}));
    EXPECT_EQ(
        signals_of("Los Estados de la región deben actuar.", "Los Estados de la región pueden actuar.", ""),
        (std::vector<Signal>{{kModal, "deben", "pueden", kWeaker}}));
    EXPECT_EQ(signals_of("The States shall act.", "The States may act.", "en-GB").size(), 1U);
    EXPECT_TRUE(signals_of("The States shall act.", "The States may act.", "pl").empty());
}

TEST(Signals, NoneForWholeParagraphs) {
    EXPECT_TRUE(signals_of("Ends.", "Ends.\nStates shall, as appropriate, protect all rivers.").empty());
}

}  // namespace
}  // namespace adref
