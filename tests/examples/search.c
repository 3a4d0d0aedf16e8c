/* SPDX-License-Identifier: GPL-2.0-or-later
 * Answers one query in C: search INDEX QUERY */
#include <lede/lede.h>
#include <stdio.h>

int main(int argc, char** argv) {
  lede_searcher* searcher = NULL;
  lede_error* error = NULL;
  char* answer = NULL;
  int status = 0;
  if (argc != 3) {
    fputs("usage: search INDEX QUERY\n", stderr);
    return 2;
  }
  if (lede_searcher_open(argv[1], &searcher, &error) == LEDE_OK &&
      lede_search(searcher, argv[2], "{\"format\":\"text\",\"facets\":[\"person\"]}", &answer,
                  &error) == LEDE_OK) {
    fputs(answer, stdout);
  } else {
    fprintf(stderr, "%s\n", lede_error_message(error));
    status = 2;
  }
  lede_free(answer);
  lede_searcher_close(searcher);
  lede_error_free(error);
  return status;
}
