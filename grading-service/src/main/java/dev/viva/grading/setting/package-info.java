/** What a tenant decides about the grading of its attempts. */
package dev.viva.grading.setting;
