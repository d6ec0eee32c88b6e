/** Which texts can be stored. */
package dev.viva.platform.text;
