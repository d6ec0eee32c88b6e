/** The words that questions refer to: topics and misconceptions. */
package dev.viva.question.catalog;
