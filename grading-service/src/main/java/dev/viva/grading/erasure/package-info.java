/** Erasure and export of candidates: what this service keeps of them goes when attempt-service says so. */
package dev.viva.grading.erasure;
