/** Loops over HTTP. */
package dev.viva.question.loop.api;
