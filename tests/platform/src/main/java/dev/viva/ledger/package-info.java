/** A service as small as can be, to kill: it books on accounts, and listens to its own events. */
package dev.viva.ledger;
