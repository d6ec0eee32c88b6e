/** Units and formulas of NUMERIC parts: the one vocabulary by which authors write them, services check them and graders read them. */
package dev.viva.events.quantity;
