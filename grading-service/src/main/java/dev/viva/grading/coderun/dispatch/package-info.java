/** Gives runs out to the runners, and takes back what got lost. */
package dev.viva.grading.coderun.dispatch;
