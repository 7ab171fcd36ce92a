#include "CLineBreaks.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

// From ICU's ubrk.h, which has kept them since version 2.
enum { line_breaks = 2, done = -1 };

typedef void *open_function(int32_t kind, const char *locale, const uint16_t *text, int32_t length, int32_t *status);
typedef int32_t next_function(void *iterator);
typedef void close_function(void *iterator);

static open_function *open_iterator;
static next_function *next_break;
static close_function *close_iterator;

// ICU puts its version behind the names of its functions, Swift its own name in front.
static int take(void *library, const char *format, int version) {
  char name[64];
  snprintf(name, sizeof name, format, "open", version);
  open_iterator = (open_function *)dlsym(library, name);
  snprintf(name, sizeof name, format, "next", version);
  next_break = (next_function *)dlsym(library, name);
  snprintf(name, sizeof name, format, "close", version);
  close_iterator = (close_function *)dlsym(library, name);
  return open_iterator && next_break && close_iterator;
}

static void load(void) {
  for (int version = 99; version >= 60; version--) {
    char name[32];
    snprintf(name, sizeof name, "libicuuc.so.%d", version);
    void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    if (library && take(library, "ubrk_%s_%d", version)) return;
  }
  void *library = dlopen("lib_FoundationICU.so", RTLD_NOW | RTLD_LOCAL);
  if (library && take(library, "swift_ubrk_%s", 0)) return;
  open_iterator = NULL;
}

int line_breaks_find(const unsigned short *text, int length, int *places) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  if (!open_iterator) return -1;
  int32_t status = 0;
  void *iterator = open_iterator(line_breaks, "", text, length, &status);
  // Negative ones are warnings, as that the rules are those of every language.
  if (status > 0 || !iterator) return -1;
  int count = 0;
  for (int32_t place; count < length && (place = next_break(iterator)) != done;) places[count++] = place;
  close_iterator(iterator);
  return count;
}
