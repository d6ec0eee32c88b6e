/** Question documents and responses from outside, checked before anything is graded with them. */
package dev.viva.grading.document;
