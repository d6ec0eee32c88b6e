/** The bank as files: import and export of many documents. */
package dev.viva.question.exchange;
