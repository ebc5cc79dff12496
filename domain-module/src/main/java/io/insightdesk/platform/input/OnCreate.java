package io.insightdesk.platform.input;

import jakarta.validation.groups.Default;

/** Constraints that hold only for what is created: in a change, a part that is not given stays as it is. */
public interface OnCreate extends Default {}
