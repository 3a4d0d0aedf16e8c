/* SPDX-License-Identifier: GPL-2.0-or-later
 * Lede for C and for every language that can call C. docs/embedding.md lists the options.
 *
 * Text is UTF-8 that ends in NUL. Options are a JSON object, or NULL for the defaults; a member
 * that does not exist is LEDE_INVALID_ARGUMENT. A function that can fail returns a status and,
 * unless `error` is NULL, sets `*error` to what happened (NULL after success; free it with
 * lede_error_free). Results are written only on success; strings among them are the caller's, to
 * free with lede_free. One handle serves one thread at a time; different handles are independent.
 * The functions under "Searching" are in liblede-query, those under "Indexing" and "Looking after
 * an index" in liblede-indexer, the others in both. */
#pragma once

#include <stddef.h>

#ifndef LEDE_API
#define LEDE_API __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* What lede::ErrorCode says, in numbers that never change. */
typedef enum lede_status {
  LEDE_OK = 0,
  LEDE_NOT_FOUND = 1,        /* a path, an index or an id that is not there */
  LEDE_NOT_AN_INDEX = 2,     /* the path exists and is no Lede index */
  LEDE_LOCKED = 3,           /* another writer holds the index */
  LEDE_INCOMPATIBLE = 4,     /* made by another format or analyser version: rebuild */
  LEDE_DAMAGED = 5,          /* the index or a data file fails its checks */
  LEDE_INVALID_ARGUMENT = 6, /* the caller's request makes no sense */
  LEDE_INVALID_INPUT = 7,    /* an input file or record that cannot be read */
  LEDE_INVALID_QUERY = 8,    /* only with "strict"; else a diagnostic in the result */
  LEDE_IO = 9,               /* the system refused a read, a write or memory */
  LEDE_INTERNAL = 10         /* a bug in Lede */
} lede_status;

typedef struct lede_error lede_error;
typedef struct lede_searcher lede_searcher;
typedef struct lede_writer lede_writer;
typedef struct lede_annotator lede_annotator;

/* "0.1.0"; the program's for good. */
LEDE_API const char* lede_version(void);
/* "not_found" and so on: the name without its prefix, in lower case; the program's for good. */
LEDE_API const char* lede_status_name(lede_status status);
/* One line: the place, what is wrong, the remedy. Lives as long as `error`. */
LEDE_API const char* lede_error_message(const lede_error* error);
LEDE_API lede_status lede_error_status(const lede_error* error);
LEDE_API void lede_error_free(lede_error* error); /* NULL is fine */
LEDE_API void lede_free(char* string);            /* NULL is fine */

/* ---- Searching ---- */

/* A snapshot of the index as its last commit left it; no writer ever disturbs it. `index` is a
 * folder or a file that lists shards. */
LEDE_API lede_status lede_searcher_open(const char* index, lede_searcher** searcher,
                                        lede_error** error);
/* A second handle on the same snapshot, for another thread; cheap. */
LEDE_API lede_status lede_searcher_clone(const lede_searcher* searcher, lede_searcher** clone,
                                         lede_error** error);
/* Moves to the newest commit; `*changed` (may be NULL) is 1 when there was a newer one, else 0. */
LEDE_API lede_status lede_searcher_refresh(lede_searcher* searcher, int* changed,
                                           lede_error** error);
LEDE_API void lede_searcher_close(lede_searcher* searcher); /* NULL is fine */

/* Answers `query`. A malformed one is answered as far as it was understood, with diagnostics.
 * The answer is JSON, unless the option "format" says otherwise. */
LEDE_API lede_status lede_search(lede_searcher* searcher, const char* query, const char* options,
                                 char** answer, lede_error** error);
/* Articles like the one with this id; options and answer as for lede_search. */
LEDE_API lede_status lede_more_like(lede_searcher* searcher, const char* id, const char* options,
                                    char** answer, lede_error** error);
/* A JSON array of cards of the entities that `name` may stand for, most mentioned first. */
LEDE_API lede_status lede_entity(lede_searcher* searcher, const char* name, char** json,
                                 lede_error** error);
/* The whole article and what was read in it, as `lede-index annotate` prints it. */
LEDE_API lede_status lede_article(lede_searcher* searcher, const char* id, char** json,
                                  lede_error** error);

/* ---- Indexing ---- */

/* Something wrong with the input that did not stop the work; called from within the functions
 * that take a writer. `message` lives for the call; the callback must not use the writer. */
typedef void (*lede_problem_callback)(lede_status code, const char* message, void* user_data);

/* Creates the index or opens it, for one writer alone (else LEDE_LOCKED). */
LEDE_API lede_status lede_writer_open(const char* index, const char* options, lede_writer** writer,
                                      lede_error** error);
/* Sets who hears of problems; a NULL callback for nobody. */
LEDE_API lede_status lede_writer_on_problem(lede_writer* writer, lede_problem_callback callback,
                                            void* user_data, lede_error** error);
/* Adds one article, a JSON record as in an NDJSON file: skipped when the index holds the same
 * one, replacing the one with its id. Bad JSON is LEDE_INVALID_INPUT; an article without an id or
 * a text is a problem, and LEDE_INVALID_INPUT only with the writer's option "strict". */
LEDE_API lede_status lede_writer_add(lede_writer* writer, const char* record, lede_error** error);
/* Reads files, folders and archives, and adds every article in them. */
LEDE_API lede_status lede_writer_add_paths(lede_writer* writer, const char* const* paths,
                                           size_t count, const char* options, lede_error** error);
/* `*removed` (may be NULL) is 1 when the index held the article, else 0. */
LEDE_API lede_status lede_writer_remove(lede_writer* writer, const char* id, int* removed,
                                        lede_error** error);
/* Returns when everything added and removed is on disk, for searchers that refresh to see. */
LEDE_API lede_status lede_writer_commit(lede_writer* writer, lede_error** error);
/* {"added","replaced","unchanged","removed","problems","other_shards","text_bytes"}, of this
 * writer. */
LEDE_API lede_status lede_writer_report(const lede_writer* writer, char** json, lede_error** error);
/* Drops what was not committed. NULL is fine. */
LEDE_API void lede_writer_close(lede_writer* writer);

/* Reads articles without an index; any number of threads may use one annotator at once. */
LEDE_API lede_status lede_annotator_open(const char* options, lede_annotator** annotator,
                                         lede_error** error);
/* What Lede reads in the article `record`, as `lede-index annotate` prints it. */
LEDE_API lede_status lede_annotate(const lede_annotator* annotator, const char* record, char** json,
                                   lede_error** error);
LEDE_API void lede_annotator_close(lede_annotator* annotator); /* NULL is fine */

/* ---- Looking after an index ---- */

/* Versions, counts and sizes as a JSON object. */
LEDE_API lede_status lede_index_info(const char* index, char** json, lede_error** error);
/* Reads everything and checks it: a JSON array of {"code","message"}, empty when it is sound. */
LEDE_API lede_status lede_index_check(const char* index, char** json, lede_error** error);
/* Merges all segments into one and drops removed articles for good. */
LEDE_API lede_status lede_index_compact(const char* index, lede_error** error);

#ifdef __cplusplus
}
#endif
