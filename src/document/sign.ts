/** A printed sign and its meaning: « n.c. », « non communiqué ». */
export interface Sign {
  readonly sign: string;
  readonly meaning: string;
}
