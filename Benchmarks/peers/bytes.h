// Three comparisons of many bytes at once, with AVX2 and without.

#include <stdint.h>

#ifdef __AVX2__
#include <immintrin.h>

static inline int begins(const char *p, const char *text, uint32_t mask) {
  __m256i same = _mm256_cmpeq_epi8(_mm256_loadu_si256((const void *)p), _mm256_loadu_si256((const void *)text));
  return !(~_mm256_movemask_epi8(same) & mask);
}

static inline uint32_t all32(const void *letters, char letter) {
  __m256i same = _mm256_cmpeq_epi8(_mm256_loadu_si256(letters), _mm256_set1_epi8(letter));
  return _mm256_movemask_epi8(same);
}

static inline uint64_t all(const void *letters, char letter) {
  return (uint64_t)all32((const char *)letters + 32, letter) << 32 | all32(letters, letter);
}

/// The number of bytes before the first quote, where there are no others than plain letters; otherwise -1.
static inline int plain(const char *p) {
  __m256i bytes = _mm256_loadu_si256((const void *)p);
  uint32_t quotes = all32(p, '"'), others = all32(p, '\\');
  others |= _mm256_movemask_epi8(_mm256_cmpgt_epi8(_mm256_set1_epi8(' '), bytes));
  return quotes && (((quotes & -quotes) - 1) & others) == 0 ? __builtin_ctz(quotes) : -1;
}

#else

/// Whether the bytes that the mask names, a bit each, are those of the text.
static inline int begins(const char *p, const char *text, uint32_t mask) {
  for (; mask; mask >>= 1, p++, text++)
    if (mask & 1 && *p != *text) return 0;
  return 1;
}

/// A bit for each place where the letter stands.
static inline uint64_t all(const void *letters, char letter) {
  uint64_t set = 0;
  for (int place = 0; place < 64; place++) set |= (uint64_t)(((const char *)letters)[place] == letter) << place;
  return set;
}

static inline int plain(const char *p) {
  int length = 0;
  while (p[length] > ' ' && p[length] != '"' && p[length] != '\\') length++;
  return p[length] == '"' ? length : -1;
}

#endif
