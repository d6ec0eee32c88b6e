/** Passes requests on to the services and their answers back, streams included. */
package dev.viva.gateway.proxy;
