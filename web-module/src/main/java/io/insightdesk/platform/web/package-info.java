/** What all pages lean on: language, time, resources, records in expressions. Depends on no feature. */
package io.insightdesk.platform.web;
