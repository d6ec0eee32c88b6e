/** The executor: builds a program once, runs it against all tests in a box, compares outside the box, and says a verdict of each test. */
package dev.viva.runner.executor;
