// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/language.hpp"

#include <doctest/doctest.h>

using lede::analysis::detect_language;

TEST_CASE("languages of the news are told apart") {
  CHECK(detect_language(
            "The president denied on Tuesday that his forces had launched the drones.") == "en");
  CHECK(detect_language("Президент опроверг сообщения о том, что беспилотники запустила армия.") ==
        "ru");
  CHECK(detect_language("Президент спростував повідомлення про те, що безпілотники запустила армія "
                        "його країни.") == "uk");
  CHECK(detect_language("Der Präsident bestritt am Dienstag, dass seine Truppen die Drohnen "
                        "gestartet hätten.") == "de");
  CHECK(detect_language("Le président a démenti mardi que ses forces aient lancé les drones.") ==
        "fr");
  CHECK(detect_language(
            "El presidente negó el martes que sus fuerzas hubieran lanzado los drones.") == "es");
}

TEST_CASE("too little text has no language") {
  CHECK(detect_language("") == "und");
  CHECK(detect_language("42 17 99") == "und");
}
