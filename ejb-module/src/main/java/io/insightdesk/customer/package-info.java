/**
 * Customers and the organisations they belong to, as the desk sees and keeps them. Their accounts are {@code
 * account}'s.
 */
package io.insightdesk.customer;
