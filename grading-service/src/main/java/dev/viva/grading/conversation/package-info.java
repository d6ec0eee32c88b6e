/** Conversations with a language model on behalf of grading steps: settings, metrics, and which of them still have to be held. */
package dev.viva.grading.conversation;
