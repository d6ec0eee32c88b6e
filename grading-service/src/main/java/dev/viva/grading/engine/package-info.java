/** The one entry to grading for previews, exemplars and grading steps: graders and arithmetic put together, without a framework. */
package dev.viva.grading.engine;
