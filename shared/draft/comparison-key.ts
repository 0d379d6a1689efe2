/** Where a draft explains a year-on-year figure (draft format, "Comparison keys"). */

/** Keys of every pack. */
export const CORE_COMPARISON =
  /^(income\.((general|fund|soe)\.(own|transfer)|fiscalAccount|unit|carry\.(fiscal|other))|expenditure\.(basic|project)|general\.(basic|project|item\.\d{7})|fiscal\.(class\.\d{3}|item\.\d{7})|(fund|soe)\.total|threePublic\.(total|abroad|vehiclePurchase|vehicleOperation|reception)|operating)$/;

/** What a pack may call a figure of its own: a name that begins like the program's kinds of money but is none is mistyped. */
export const OWN_MEASURE = /^(?!income\.|expenditure\.)[A-Za-z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)*$/;

/** A key a draft may hold; whether its pack has it is a finding, so that a draft can change its form and lose nothing. */
export const COMPARISON_KEY = new RegExp(`${CORE_COMPARISON.source}|${OWN_MEASURE.source}`);
