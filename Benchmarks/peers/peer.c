// The yardstick: the benchmark's checklist, and no other, compiled into one pass over the bytes. It writes what
// `screener score CHECKLIST FILE --fields response,level,could_be,settled,points` writes.
// Usage: peer FILE

#include <fcntl.h>
#include <unistd.h>

#include "usual.h"

enum { ROOM = 1 << 17, NO = 0, OPEN = 1, YES = 2 };
enum { STRONG_SIGNS = 2, UNCLEAR = 5, OTHERWISE = 6 };

struct result { int level, could_be, settled, low, high; };
struct piece { char bytes[192]; size_t length; };
struct worth { unsigned char positive, points; };

static char room[ROOM + 128], *const input = room + 64, output[2 * ROOM];
static struct piece tails[7][32][2];  // from after the name to the points, by level, what it could be, settled
static struct { char bytes[4]; unsigned length; } numbers[256];
static struct worth worths[6][1024];      // of each set of the ten signs of a dimension
static size_t written;

static int count(uint64_t set) { return __builtin_popcountll(set); }
static int max(int a, int b) { return a > b ? a : b; }
static int min(int a, int b) { return a < b ? a : b; }
static int at_least(int limit, int low, int high) { return (low >= limit) + (high >= limit); }

static int truth(const struct side *side, int bit) {
  return side->yes >> bit & 1 ? YES : side->no >> bit & 1 ? NO : OPEN;
}

static int both_sides(const struct response *r, int bit) {
  return max(truth(&r->said, bit), r->seen.yes >> bit & 1 ? YES : NO);
}

static int holds(uint64_t signs, const unsigned long long by_strength[3]) {
  int strong = count(signs & by_strength[0]), medium = count(signs & by_strength[1]);
  int weak = count(signs & by_strength[2]);
  return strong >= 2 || (strong >= 1 && medium + weak >= 1) || medium >= 3 || (medium >= 2 && weak >= 1);
}

static struct result score(const struct response *r) {
  int aged = r->high_age >= 0;
  int known_child = aged && r->high_age < 18 ? YES : aged && r->low_age >= 18 ? NO : OPEN;
  int doubt = truth(&r->seen, MAY_BE_UNDER_18);
  int child = known_child != NO || doubt == YES ? YES : NO;
  int danger = both_sides(r, DANGER_NOW), doctor = both_sides(r, NEEDS_DOCTOR);

  uint64_t asked = known_child == YES ? SIGNS & ~SKIPPED_FOR_KNOWN_CHILD : SIGNS;
  uint64_t surely = r->said.yes & asked, possibly = ~r->said.no & asked;
  int positive[6], low = 0, high = 0, low_count = 0, high_count = 0;
  for (int d = 0; d < 6; d++) {
    struct worth least = worths[d][surely >> 10 * d & 1023], most = worths[d][possibly >> 10 * d & 1023];
    positive[d] = least.positive + most.positive;
    low_count += least.positive;
    high_count += most.positive;
    low += least.points;
    high += most.points;
  }

  int exploitation = positive[EXPLOITATION];
  int three = at_least(3, low_count, high_count);
  int whens[5] = {
    danger,
    min(child, max(exploitation, at_least(6, low, high))),
    max(min(exploitation, positive[COERCION_WORK]), max(at_least(40, low, high), three)),
    max(exploitation, at_least(12, low, high)),
    at_least(1, low, high),
  };
  int yes = 0, open = 0;
  for (int level = 0; level < 5; level++) {
    yes |= (whens[level] == YES) << level;
    open |= (whens[level] == OPEN) << level;
  }
  int level = yes ? __builtin_ctz(yes) : open ? UNCLEAR : OTHERWISE;
  int could_be = open & ((1 << level) - 1);
  // What is left to consider: child protection where the level names it, and health, which a stop rule alone names.
  int protection = max(max(known_child, doubt), min(child, truth(&r->said, CONSENT_TALK)));
  int named = level != STRONG_SIGNS && level != OTHERWISE;
  int settled = !could_be & !(named & (protection == OPEN)) & (doctor != OPEN);
  return (struct result){level, could_be, settled, low, high};
}

static void flush(void) {
  for (size_t done = 0; done < written;) {
    ssize_t got = write(1, output + done, written - done);
    if (got < 0) _exit(74);
    done += got;
  }
  written = 0;
}

static char *put(char *p, const char *bytes, size_t length) {
  return (char *)memcpy(p, bytes, length) + length;
}
#define PUT(p, literal) put(p, literal, sizeof(literal) - 1)

static void write_line(const struct response *r, struct result result) {
  size_t name_length = r->name_end - r->name;
  if (written + name_length > sizeof output - 1024) flush();
  const struct piece *tail = &tails[result.level][result.could_be][result.settled];
  char *p = PUT(output + written, "{\"response\"" COLON);
  memcpy(p, r->name, 16);  // a fixed number of bytes is quicker
  if (name_length > 16) memcpy(p, r->name, name_length);
  p += name_length;
  memcpy(p, tail->bytes, sizeof tail->bytes);
  p += tail->length;
  memcpy(p, numbers[result.low].bytes, 4);
  p = PUT(p + numbers[result.low].length, COMMA);
  memcpy(p, numbers[result.high].bytes, 4);
  written = PUT(p + numbers[result.high].length, "]}\n") - output;
}

static void prepare_tail(struct piece *tail, int level, int could_be, int settled) {
  char *p = tail->bytes;
  p += sprintf(p, COMMA "\"level\"" COLON "\"%s\"" COMMA "\"could_be\"" COLON "[", levels[level]);
  for (int more = 0, first = 1; more < 5; more++)
    if (could_be >> more & 1) p += sprintf(p, "%s\"%s\"", first ? "" : COMMA, levels[more]), first = 0;
  p += sprintf(p, "]" COMMA "\"settled\"" COLON "%s" COMMA "\"points\"" COLON "[", settled ? "true" : "false");
  tail->length = p - tail->bytes;
}

static void prepare(void) {
  prepare_reader();
  for (int n = 0; n < 256; n++) numbers[n].length = sprintf(numbers[n].bytes, "%d", n);
  for (int d = 0; d < 6; d++)
    for (uint64_t set = 0; set < 1024; set++) {
      uint64_t signs = set << 10 * d;
      worths[d][set].positive = holds(signs, dimensions[d]);
      for (int plane = 0; plane < 3; plane++) worths[d][set].points += count(signs & points_planes[plane]) << plane;
    }
  for (int level = 0; level < 7; level++)
    for (int could_be = 0; could_be < 32; could_be++)
      for (int settled = 0; settled < 2; settled++)
        prepare_tail(&tails[level][could_be][settled], level, could_be, settled);
}

int main(int argc, char **argv) {
  int file = argc == 2 ? open(argv[1], O_RDONLY) : -1;
  if (file < 0) return 66;
  prepare();
  size_t kept = 0;
  unsigned long line = 0, faults = 0;
  for (;;) {
    ssize_t got = read(file, input + kept, ROOM - kept - 1);
    if (got < 0) return 74;
    size_t length = kept + got;
    if (got == 0 && kept) input[length++] = '\n';  // the last line may lack its end
    char *last = memrchr(input, '\n', length);
    if (!last && got == 0) break;
    if (!last && length >= ROOM - 1) return 65;  // a line of 256 KB
    const char *p = input, *end = last ? last + 1 : input;
    while (p < end) {
      struct response r;
      line++;
      if (*blank(p) == '\n') { p = blank(p) + 1; continue; }
      const char *next = response(p, &r);
      if (next) write_line(&r, score(&r));
      else {
        faults++;
        fprintf(stderr, "%s:%lu: not a response to this checklist\n", argv[1], line);
        next = (const char *)memchr(p, '\n', end - p) + 1;
      }
      p = next;
    }
    kept = input + length - end;
    memmove(input, end, kept);
  }
  flush();
  return faults ? 1 : 0;
}
