/** What runs a candidate's Java program inside its box. These classes are copied there: they use nothing but the JDK. */
package dev.viva.runner.harness;
