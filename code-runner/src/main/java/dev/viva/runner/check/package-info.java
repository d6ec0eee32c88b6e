/** Compares results with expectations, outside the box. Pure functions without a framework. */
package dev.viva.runner.check;
