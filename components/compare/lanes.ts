/** Puts marks on a line into lanes so that none covers another. @param places ascending, 0..1 @param width of a mark, as a share of the line */
export function lanes(places: number[], width: number): number[] {
  const ends: number[] = [];
  return places.map((place) => {
    let lane = ends.findIndex((end) => place - end >= width);
    if (lane < 0) lane = ends.length;
    ends[lane] = place;
    return lane;
  });
}
