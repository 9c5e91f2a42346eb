/**
 * 印记: what a document was made of, so that anybody who has the same can make it again and compare. Digests are SHA-256 in hexadecimal
 * digits.
 */
export type Attestation = {
  /** Of the YAML files, by their paths from the folder of the campaign file, line ends as `\n`. */
  readonly records: string;
  /** Of the files of the template that were read. */
  readonly template: string;
  /** Of the figures as printed. */
  readonly figures: string;
  /** The tool's own version. */
  readonly version: string;
  /** 截至: the day as of which the records were judged. */
  readonly asOf: string;
};
