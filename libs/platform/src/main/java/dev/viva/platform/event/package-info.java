/** Events between the services: written with the change that they tell of, handled exactly once in effect. */
package dev.viva.platform.event;
