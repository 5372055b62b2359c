/*
 * The three-vote aggregate in integers, as a peer for the benchmark: each quote of a positive confidence votes for
 * price - confidence, price and price + confidence; the votes are sorted; the price is the middle one, or the mean of
 * the two middles rounded down; the confidence is the larger distance from it to the votes at n / 4 and n - 1 - n / 4.
 *
 * Written from these rules, with votes, sort and pick as the on-chain program has them.
 *
 *   three_vote check SOURCES < quotes   prints the price and confidence of each board
 *   three_vote time SOURCES < quotes    prints the nanoseconds per board, one line for each of five measured seconds
 *
 * Quotes are lines "price confidence"; every SOURCES of them are a board.
 */
#define _POSIX_C_SOURCE 199309L
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST_SOURCES 1024
#define WARM_UP 2
#define MEASURED 5

typedef struct {
  int64_t price;
  int64_t confidence;
} quote_t;

/*
 * Merges two sorted runs of equal length from both ends at once: neither run can be used up before the loop ends. The
 * choice is arithmetic; as a branch it would be guessed wrong every other time.
 */
static inline void merge_equal(const int64_t *v, size_t run, int64_t *out) {
  const int64_t *a = v;
  const int64_t *b = v + run;
  const int64_t *a_last = b - 1;
  const int64_t *b_last = b + run - 1;
  int64_t *last = out + 2 * run - 1;
  for (size_t i = 0; i < run; i++) {
    int64_t x = *a;
    int64_t y = *b;
    int take_b = y < x;
    *out++ = take_b ? y : x;
    b += take_b;
    a += 1 - take_b;
    x = *a_last;
    y = *b_last;
    int take_a = y < x;
    *last-- = take_a ? x : y;
    a_last -= take_a;
    b_last -= 1 - take_a;
  }
}

static inline void merge(const int64_t *v, size_t first, size_t n, int64_t *out) {
  const int64_t *a = v;
  const int64_t *a_end = v + first;
  const int64_t *b = a_end;
  const int64_t *b_end = v + n;
  while (a < a_end && b < b_end) {
    *out++ = *b < *a ? *b++ : *a++;
  }
  memcpy(out, a, (size_t)(a_end - a) * sizeof *a);
  out += a_end - a;
  memcpy(out, b, (size_t)(b_end - b) * sizeof *b);
}

/*
 * Sorts by merging back and forth between two arrays, from the three votes of each quote on, which are in order;
 * returns the array that has the result.
 */
static int64_t *sort_votes(int64_t *votes, int64_t *spare, size_t n) {
  for (size_t run = 3; run < n; run *= 2) {
    size_t low = 0;
    for (; low + 2 * run <= n; low += 2 * run) {
      merge_equal(votes + low, run, spare + low);
    }
    merge(votes + low, n - low < run ? n - low : run, n - low, spare + low);
    int64_t *merged = spare;
    spare = votes;
    votes = merged;
  }
  return votes;
}

static int64_t floor_half(int64_t sum) { return sum / 2 - (sum % 2 < 0); }

/* Writes price and confidence; 0 and 0 if nobody votes. */
static void aggregate(const quote_t *quotes, size_t sources, int64_t *price, int64_t *confidence) {
  int64_t cast[3 * MOST_SOURCES];
  int64_t spare[3 * MOST_SOURCES];
  size_t n = 0;
  for (size_t i = 0; i < sources; i++) {
    int64_t p = quotes[i].price;
    int64_t c = quotes[i].confidence;
    if (c > 0) {
      cast[n] = p - c;
      cast[n + 1] = p;
      cast[n + 2] = p + c;
      n += 3;
    }
  }
  if (n == 0) {
    *price = 0;
    *confidence = 0;
    return;
  }
  const int64_t *votes = sort_votes(cast, spare, n);
  int64_t middle = n % 2 == 1 ? votes[n / 2] : floor_half(votes[n / 2 - 1] + votes[n / 2]);
  int64_t below = middle - votes[n / 4];
  int64_t above = votes[n - 1 - n / 4] - middle;
  *price = middle;
  *confidence = below > above ? below : above;
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void measure(const quote_t *quotes, size_t sources, size_t boards) {
  volatile int64_t sink = 0;
  for (int second = 0; second < WARM_UP + MEASURED; second++) {
    double start = seconds();
    double elapsed = 0;
    uint64_t done = 0;
    while (elapsed < 1) {
      for (size_t board = 0; board < boards; board++) {
        int64_t price;
        int64_t confidence;
        aggregate(quotes + board * sources, sources, &price, &confidence);
        sink += price + confidence;
      }
      done += boards;
      elapsed = seconds() - start;
    }
    if (second >= WARM_UP) {
      printf("%.3f\n", 1e9 * elapsed / (double)done);
    }
  }
}

int main(int argc, char **argv) {
  size_t sources = argc == 3 ? (size_t)strtoul(argv[2], NULL, 10) : 0;
  if (sources < 1 || sources > MOST_SOURCES || (strcmp(argv[1], "check") != 0 && strcmp(argv[1], "time") != 0)) {
    fprintf(stderr, "usage: three_vote check|time SOURCES (1 to %d) < quotes\n", MOST_SOURCES);
    return 2;
  }
  size_t size = 0;
  size_t room = 1 << 16;
  quote_t *quotes = malloc(room * sizeof *quotes);
  while (quotes != NULL && scanf("%" SCNd64 " %" SCNd64, &quotes[size].price, &quotes[size].confidence) == 2) {
    size++;
    if (size == room) {
      room *= 2;
      quotes = realloc(quotes, room * sizeof *quotes);
    }
  }
  if (quotes == NULL || size < sources) {
    fprintf(stderr, "three_vote: no memory, or fewer quotes than sources\n");
    return 1;
  }
  size_t boards = size / sources;
  if (strcmp(argv[1], "time") == 0) {
    measure(quotes, sources, boards);
  } else {
    for (size_t board = 0; board < boards; board++) {
      int64_t price;
      int64_t confidence;
      aggregate(quotes + board * sources, sources, &price, &confidence);
      printf("%" PRId64 " %" PRId64 "\n", price, confidence);
    }
  }
  free(quotes);
  return 0;
}
