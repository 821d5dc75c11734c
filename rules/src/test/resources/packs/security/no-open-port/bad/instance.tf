resource "aws_security_group" "db" {
  name = "db"

  ingress {
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # expect: no-open-port
  }
}

resource "aws_db_instance" "shop" {
  engine                 = "postgres"
  vpc_security_group_ids = [aws_security_group.db.id]
}
