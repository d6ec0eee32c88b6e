/** The worker: takes runs while it has slots, has the executor run them, and tells what becomes of them. It knows no broker. */
package dev.viva.runner.worker;
