/** The chances of passing each step of a hiring process and of an offer: simulated, with their error and the closed form beside them. */
package dev.viva.attempt.funnel;
