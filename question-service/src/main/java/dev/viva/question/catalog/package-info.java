/** The words that questions and loops refer to: topics, misconceptions, resources and companies. */
package dev.viva.question.catalog;
