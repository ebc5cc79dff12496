/** What the tests in the container (ITs) stand on: real servers, one deployment, tenants of their own. */
package io.insightdesk.it;
