/** What the integration tests share: callers, the other services' events, a question-service to ask, event streams. */
package dev.viva.attempt.testing;
