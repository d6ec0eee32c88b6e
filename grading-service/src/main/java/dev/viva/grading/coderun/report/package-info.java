/** What the runners say of themselves and of their runs. */
package dev.viva.grading.coderun.report;
