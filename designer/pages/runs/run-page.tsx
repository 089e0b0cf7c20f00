export function Component() {
  return <div className="page">runs/run-page</div>;
}
