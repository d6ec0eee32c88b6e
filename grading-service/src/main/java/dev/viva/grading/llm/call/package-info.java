/** How a language model is asked: the protocol, the limits, the tries and what they cost. The only place that knows the client library. */
package dev.viva.grading.llm.call;
