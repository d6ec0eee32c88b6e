/** Statements that need no entities. */
package dev.viva.platform.sql;
