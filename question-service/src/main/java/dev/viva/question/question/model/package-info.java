/** Questions, their published versions, and what they refuse. */
package dev.viva.question.question.model;
