/** The queue of programs that are to be run: whoever needs one run hands it in here, and hears of its end. */
package dev.viva.grading.coderun;
