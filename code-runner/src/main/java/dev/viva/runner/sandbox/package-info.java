/**
 * The operating system layer: one untrusted process in a box without network, without anybody's files, with bounded memory, output and
 * tasks. It knows no language, no test and no verdict.
 */
package dev.viva.runner.sandbox;
