/** What probes are told of the runner. */
package dev.viva.runner.health;
