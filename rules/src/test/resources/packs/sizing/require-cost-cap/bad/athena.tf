resource "aws_athena_workgroup" "analysts" { # expect: require-cost-cap
  name = "analysts"
}
