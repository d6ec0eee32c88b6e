/** How many answers the graders read in a second, and how long one of them takes: micro-benchmarks without a running system. */
package dev.viva.bench.grading;
