// Every conformance vector through the package; bytes are compared.

/** Runs all vectors and says how many there were; throws at the first that differs. */
export function runVectors({ Desk }, { files, vectors }, host) {
  const ran = [];
  let steps = 0;
  for (const { file, steps: pairs } of vectors) {
    const desk = new Desk();
    pairs.forEach(([request, expected], index) => {
      const reply = desk.call(request);
      if (reply !== expected) throw new Error(`${file} step ${index}\n  expected ${expected}\n  got      ${reply}`);
      steps += 1;
    });
    desk.free();
    ran.push(file);
  }
  if (ran.join() !== files.join()) throw new Error("the files that were run are not those of files.txt");
  if (steps < 300) throw new Error(`only ${steps} steps`);
  return `vectors: ${host} ran ${steps} steps of ${ran.length} files`;
}
