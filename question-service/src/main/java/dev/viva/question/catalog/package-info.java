/** The words that questions and loops refer to: topics, misconceptions, resources, companies and curricula. */
package dev.viva.question.catalog;
