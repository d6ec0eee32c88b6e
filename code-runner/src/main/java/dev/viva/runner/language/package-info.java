/** The languages of this machine: one small file of data each, and a harness in the resources. */
package dev.viva.runner.language;
