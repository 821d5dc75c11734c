resource "aws_db_instance" "shop" { # expect: no-large-class-outside-production
  identifier     = "shop"
  engine         = "postgres"
  instance_class = "db.r6g.4xlarge"
  tags           = { Environment = "dev" }
}
